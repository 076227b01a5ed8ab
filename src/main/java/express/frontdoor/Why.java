package express.frontdoor;

/** One reason why a next step fits, in words that are the same in ten languages. */
record Why(String icon, String key, Object... with) {}
