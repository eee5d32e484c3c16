"""Where names stand."""
