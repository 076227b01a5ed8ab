package express.postgres;

/**
 * How to reach the database: as its owner, for migrations, and as the application, which owns nothing and is held by
 * row-level security.
 */
public record DatabaseAccess(String url, String ownerUser, String ownerPassword, String user, String password) {

    /** Leaves the passwords out, so that a log line cannot give them away. */
    @Override
    public String toString() {
        return "DatabaseAccess[url=%s, ownerUser=%s, user=%s]".formatted(url, ownerUser, user);
    }
}
