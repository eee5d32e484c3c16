"""What every stage stands on: settings, errors, the trust boundary, the cache, digests."""
