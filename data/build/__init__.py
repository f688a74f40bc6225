"""Publishers' files in, tidy Parquet and sidecars out; run by us, never by the app."""
