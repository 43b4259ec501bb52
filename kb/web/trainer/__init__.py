"""Pages for trainers, open to everybody: modules, programmes, handouts and plans to print."""
