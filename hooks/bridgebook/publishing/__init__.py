"""What is published beside the pages, and what is put into a finished one."""
