package express.practices;

/** A sheet that was written elsewhere and cannot be taken; the message is for those who wrote it. */
public final class SheetRefused extends RuntimeException {

    /** What is wrong with it. */
    public enum Fault {
        /** It is no sheet, or one of a later release. */
        UNREADABLE,
        /** It lacks something without which nothing is published. */
        RULES,
        /** Its words hold markup, which no sheet needs. */
        MARKUP,
        /** Its words hold signs that nobody sees and that turn others around. */
        SIGNS,
        /** Its parts are longer, or more, than those of any sheet. */
        LENGTH
    }

    private final Fault fault;

    SheetRefused(Fault fault, String detail) {
        super(detail, null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    public String detail() {
        return getMessage();
    }
}
