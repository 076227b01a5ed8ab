package express.database;

/** Invented people never mix with real ones, so neither is started on the other's data. */
final class WrongKindOfData extends RuntimeException {

    WrongKindOfData(boolean demo) {
        super(
                demo
                        ? "This database holds a demonstration: start with --express.demo=true, or name another folder"
                                + " or database."
                        : "This database is not a demonstration: start without --express.demo, or name another folder"
                                + " or database for the demonstration.");
    }
}
