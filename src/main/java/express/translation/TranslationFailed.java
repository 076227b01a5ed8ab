package express.translation;

import java.io.IOException;

/** Why a service gave no translation at all. What may go well another time has an {@link IOException} as its cause. */
public final class TranslationFailed extends RuntimeException {

    /** What stood in the way. */
    public enum Reason {
        /** The service takes nothing from this installation, or not in these languages. */
        REFUSED,
        /** It cannot be reached, is too slow or has too much to do. */
        AWAY,
        /** It answers otherwise than was agreed. */
        BROKEN
    }

    private final Reason reason;

    TranslationFailed(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    private TranslationFailed(IOException away) {
        super(away.getMessage(), away);
        this.reason = Reason.AWAY;
    }

    static TranslationFailed away(String message) {
        return new TranslationFailed(new IOException(message));
    }

    static TranslationFailed away(Throwable cause) {
        return new TranslationFailed(cause instanceof IOException away ? away : new IOException(cause));
    }

    public Reason reason() {
        return reason;
    }
}
