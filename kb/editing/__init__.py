"""How content changes: import, export, publishing. Readers see nothing of it before an edition is out."""
