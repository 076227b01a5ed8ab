package express.files;

/** An upload that cannot be kept; the message is the key of the sentence that tells the person why. */
public final class UploadRefused extends RuntimeException {

    static final String LARGE = "files.refused.large";

    public UploadRefused(String key) {
        super(key, null, false, false);
    }

    public String key() {
        return getMessage();
    }
}
