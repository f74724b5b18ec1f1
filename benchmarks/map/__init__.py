"""The map beside what others draw networks with: same machine, same browser, same graphs."""
