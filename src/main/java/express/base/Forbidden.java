package express.base;

/** The viewer may see the thing but not do this with it. */
public class Forbidden extends RuntimeException {

    public Forbidden() {
        super("Not allowed", null, false, false);
    }
}
