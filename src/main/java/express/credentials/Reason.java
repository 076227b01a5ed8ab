package express.credentials;

/** Why an organisation takes back what it said. Words of its own could say something about the person. */
public enum Reason {
    MISTAKE,
    REPLACED,
    NOT_MET,
    ASKED_FOR;

    String key() {
        return "credentials.reason." + name();
    }
}
