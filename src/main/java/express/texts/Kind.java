package express.texts;

/** What a paragraph is; whoever writes says it by a sign before the words. */
public enum Kind {
    HEADING("## "),
    PARAGRAPH(""),
    LIST_ITEM("- ");

    private final String sign;

    Kind(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }
}
