package express.database;

import java.util.UUID;

/** Another request has done, or is doing, what this form asks for. Nothing of it is done again. */
public class SentBefore extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final UUID form;

    SentBefore(UUID form) {
        super("Sent before", null, false, false);
        this.form = form;
    }

    public UUID form() {
        return form;
    }
}
