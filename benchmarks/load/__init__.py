"""How does one server do with many visitors at once?"""
