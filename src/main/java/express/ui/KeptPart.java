package express.ui;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import org.jspecify.annotations.Nullable;

/** What is alike for all on a page of which the rest is not: its record, and the middle of it once that was made. */
final class KeptPart {

    private final Object page;
    private volatile byte @Nullable [] middle;

    KeptPart(Object page) {
        this.page = page;
    }

    Object page() {
        return page;
    }

    HtmlContent middle(Content content) {
        byte[] made = middle;
        if (made == null) {
            made = bytes(content);
            middle = made;
        }
        byte[] kept = made;
        return output -> output.writeBinaryContent(kept);
    }

    private static byte[] bytes(Content content) {
        var output = new Utf8ByteOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(output));
        return output.toByteArray();
    }
}
