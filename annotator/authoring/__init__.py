"""The author's tools: checks, inline markup written into files, a starter site, what is installed."""
