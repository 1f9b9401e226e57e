"""What pages show around their content, ready for the templates, which only print it."""
