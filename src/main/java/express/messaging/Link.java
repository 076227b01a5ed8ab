package express.messaging;

/**
 * Where a letter leads.
 *
 * @param path on this installation, such as {@code /sign-in/links/…}
 */
public record Link(Words words, String path) {

    public Link {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("a letter leads to this installation only");
        }
    }
}
