package express.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final List<List<String>> ROWS = List.of(
            List.of("name", "words", "telephone"),
            List.of("a \"quoted\" one", "two\nlines; and, more", "+32 4 555"),
            List.of("مرافقة", "", "'tis"));

    @Test
    void readsWhatItWrote() {
        byte[] written = Csv.write(ROWS);
        assertThat(Csv.read(Csv.decode(written).text(), 100)).isEqualTo(ROWS);
        assertThat(Csv.decode(written).doubtful()).isFalse();
    }

    @Test
    void readsTheWorkbookThatItWrote() throws IOException {
        byte[] written = Workbooks.write("Services", ROWS);
        assertThat(Workbooks.isOne(written)).isTrue();
        assertThat(Workbooks.read(written, 100).subList(0, 2)).isEqualTo(ROWS.subList(0, 2));
        assertThat(Workbooks.read(written, 2)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    void writesNoFormula(String cell) {
        String written = new String(Csv.write(List.of(List.of(cell))), StandardCharsets.UTF_8).substring(1);
        assertThat(written.replaceFirst("^\"", "")).startsWith("'");
        assertThat(Csv.read(written, 10)).containsExactly(List.of(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\r\nc,d", "a;b\nc;d\n", "a\tb\rc\td", "\"a\",\"b\"\r\nc,\"d\"\r\n"})
    void readsWhatSpreadsheetsWrite(String text) {
        assertThat(Csv.read(text, 10)).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void readsWhatIsCutInHalf() {
        assertThat(Csv.read("a,b\r\nc,\"d", 10)).containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(Csv.read("", 10)).isEmpty();
    }

    @Test
    void tellsEncodingsApart() {
        String text = "name\nÉpargne";
        assertThat(Csv.decode(text.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(text);
        assertThat(Csv.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo(text);
        Csv.Text old = Csv.decode(text.getBytes(Charset.forName("windows-1252")));
        assertThat(old.text()).isEqualTo(text);
        assertThat(old.doubtful()).isTrue();
    }

    @Test
    void unpacksNothingThatHasNoEnd() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(nothing);
            }
        }
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Workbooks.read(bomb.toByteArray(), 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004 and no more", "\u0000\u0001\u0002"})
    void saysWhatIsNoTable(String content) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Uploading.open(content.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
