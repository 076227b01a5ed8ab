package express.messaging;

/** This letter will never be taken: there is no such address. */
final class Refused extends RuntimeException {

    Refused(String why) {
        super(why, null, false, false);
    }
}
