package express.payments;

/** What cannot be done with money, and so is not done at all; the key says why. */
final class Refused extends RuntimeException {

    Refused(String key) {
        super(key, null, false, false);
    }

    String key() {
        return String.valueOf(getMessage());
    }
}
