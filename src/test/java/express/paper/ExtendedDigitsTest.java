package express.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExtendedDigitsTest {

    @Test
    void changesShapesButNoValues() {
        assertThat(ExtendedDigits.extended("٠١٢٣٤٥٦٧٨٩")).isEqualTo("۰۱۲۳۴۵۶۷۸۹");
        assertThat(ExtendedDigits.extended("صفحهٔ 4 ۴ e")).isEqualTo("صفحهٔ 4 ۴ e");
    }
}
