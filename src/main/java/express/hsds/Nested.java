package express.hsds;

/**
 * An object inside another.
 *
 * @param many whether the field holds a list of them
 * @param column by which tables say the same: of the nested object, if there may be many, else of the one around it
 */
record Nested(String field, Kind kind, boolean many, String column) {

    /** {@code phones*phone} is a list of phones, {@code unit-unit} a single unit. */
    static Nested of(Kind around, String word) {
        boolean many = word.contains("*");
        String[] parts = word.split("[*-]");
        Kind kind = Kind.find(parts[1]).orElseThrow();
        return new Nested(parts[0], kind, many, many ? link(around, kind) : kind.word() + "_id");
    }

    private static String link(Kind around, Kind kind) {
        return switch (kind) {
            case ATTRIBUTE -> "link_id";
            case METADATA -> "resource_id";
            default -> around.word() + "_id";
        };
    }
}
