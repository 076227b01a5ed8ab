package express.seeking;

/**
 * Why something fits, or what about it nobody has said.
 *
 * @param key of the message, which says it in words
 * @param known whether it is a reason, and not a question
 */
record Reason(String code, boolean known, String key, Object... with) {

    static Reason known(String code, String key, Object... with) {
        return new Reason(code, true, key, with);
    }

    static Reason unsaid(String code, String key, Object... with) {
        return new Reason(code, false, key, with);
    }
}
