package express.exhibits;

import java.util.UUID;

/** What happens to pictures and documents, told in the transaction in which it happens. */
public final class ExhibitEvents {

    private ExhibitEvents() {}

    /** It was taken back or removed: whoever has kept words about it removes them. */
    public record Gone(UUID practice, UUID exhibit) {}
}
