package express.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ManuscriptTest {

    @Test
    void saysWhereTheTextIsNotWellFormed() {
        assertThatExceptionOfType(PaperRefused.class)
                .isThrownBy(() -> Manuscript.read("<html><body>\n<p>never closed</body></html>"))
                .withMessageStartingWith("line 2, column ")
                .withMessageContaining("\"p\"");
    }

    @Test
    void refusesADoctypeAndWithItEveryEntity() {
        String bomb = "<!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><html><body>&a;</body></html>";
        assertThatExceptionOfType(PaperRefused.class)
                .isThrownBy(() -> Manuscript.read(bomb))
                .withMessageContaining("DOCTYPE");
        assertThatExceptionOfType(PaperRefused.class)
                .isThrownBy(() -> Manuscript.read("<html><body>&nbsp;</body></html>"))
                .withMessageContaining("nbsp");
    }

    @Test
    void refusesBottomlessNesting() {
        String deep = "<html><body>" + "<div>".repeat(10_000) + "</div>".repeat(10_000) + "</body></html>";
        assertThatExceptionOfType(PaperRefused.class).isThrownBy(() -> Manuscript.read(deep));
    }

    @Test
    void refusesWhatIsNoPage() {
        assertThatExceptionOfType(PaperRefused.class).isThrownBy(() -> Manuscript.read("<p>alone</p>"));
        assertThatExceptionOfType(PaperRefused.class)
                .isThrownBy(() -> Manuscript.read("<html aria-hidden=\"true\"><body/></html>"));
        assertThatExceptionOfType(PaperRefused.class).isThrownBy(() -> Manuscript.read(""));
    }

    @Test
    void takesOutScriptsControlsAndDecoration() {
        Document read =
                read("<script>alert(1)</script><p onclick=\"x()\">a<svg aria-hidden=\"true\"/><input/></p><iframe"
                        + " src=\"x\"/>");
        assertThat(Manuscript.elements(read, "*").stream().map(Element::getTagName))
                .containsExactly("html", "body", "p");
        assertThat(Manuscript.first(read, "p").hasAttribute("onclick")).isFalse();
    }

    @Test
    void keepsOnlyLinksThatLeadSomewhereFromPaper() {
        assertThat(href("https://network.example/a")).isEqualTo("https://network.example/a");
        assertThat(href("MAILTO:a@network.example")).isEqualTo("MAILTO:a@network.example");
        assertThat(href("#sources")).isEqualTo("#sources");
        assertThat(href("javascript:alert(1)")).isEmpty();
        assertThat(href("file:///etc/hostname")).isEmpty();
        assertThat(href("/practices/7")).isEmpty();
    }

    @Test
    void leavesOutCharactersThatXmlDoesNotKnow() {
        assertThat(read("<p>a\u000B\u0000b\uD800c\uFFFFd</p>")
                        .getDocumentElement()
                        .getTextContent())
                .isEqualTo("abcd");
        assertThat(read("<p>\uD83D\uDE00</p>").getDocumentElement().getTextContent())
                .isEqualTo("\uD83D\uDE00");
    }

    private static String href(String address) {
        return Manuscript.first(read("<a href=\"" + address + "\">there</a>"), "a")
                .getAttribute("href");
    }

    private static Document read(String body) {
        return Manuscript.read("<html><body>" + body + "</body></html>");
    }
}
