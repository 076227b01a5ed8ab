package express.jobs;

/** Work that cannot be done; the message is the key of the sentence that tells the person why. */
public class WorkFailed extends RuntimeException {

    public WorkFailed(String key) {
        super(key, null, false, false);
    }
}
