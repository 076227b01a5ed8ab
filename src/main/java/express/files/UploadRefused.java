package express.files;

/** An upload that cannot be kept; the message is the key of the sentence that tells the person why. */
final class UploadRefused extends RuntimeException {

    UploadRefused(String key) {
        super(key, null, false, false);
    }

    public String key() {
        return getMessage();
    }
}
