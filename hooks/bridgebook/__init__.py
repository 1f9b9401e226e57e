"""What a guide means: content model, checks and rendering, without MkDocs."""
