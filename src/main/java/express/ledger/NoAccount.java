package express.ledger;

/** The chart of a house has no account with a purpose on which something is to be booked. */
public final class NoAccount extends IllegalStateException {

    private static final long serialVersionUID = 1;

    NoAccount(String message) {
        super(message);
    }
}
