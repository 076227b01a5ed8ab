package express.collections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CollectionFormTest {

    @Test
    void takesOutWhatIsNotSeen() {
        var form = new CollectionForm("\u202e Visit\u0000\r\nto Ljusvik\u2067 ", "One\r\n\r\nTwo\u0007", null);
        assertThat(form.title()).isEqualTo("Visit to Ljusvik");
        assertThat(form.introduction()).isEqualTo("One\n\nTwo");
        assertThat(form.organisation()).isEmpty();
    }

    @Test
    void keepsWordsOfEveryScript() {
        var form = new CollectionForm("زيارة 😀 ጉብኝት", "می‌خواهم", "");
        assertThat(form.title()).isEqualTo("زيارة 😀 ጉብኝት");
        assertThat(form.introduction()).as("with its joiner").isEqualTo("می‌خواهم");
    }
}
