package express.paper;

/** The text handed in cannot become a paper: it is not well formed, or asks for something from outside. */
final class PaperRefused extends RuntimeException {

    PaperRefused(String reason) {
        super(reason);
    }

    static String outside(String address) {
        return "a paper takes nothing from outside: " + address;
    }
}
