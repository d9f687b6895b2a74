"""What has come of what was asked: coverage of the tree at any cut-off, lateness, frozen scoreboards."""
