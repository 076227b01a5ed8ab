package express.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationFormTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @CsvSource({
        "www.example.org, https://www.example.org",
        "http://example.org/a?b=c#d, http://example.org/a?b=c#d",
        "https://münchen.example:8443/, https://münchen.example:8443/"
    })
    void takesWebsitesAsPeopleWriteThem(String typed, String website) {
        OrganisationForm form = form("House", typed);

        assertThat(wrongs(form)).isEmpty();
        assertThat(form.facts().website()).isEqualTo(URI.create(website));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "https://a b.org",
                "example",
                "ftp://example.org",
                "https://x.org/<b>",
                "https://x.org/%zz",
                "//example.org",
                "https://user@example.org"
            })
    void refusesWhatIsNoWebsite(String typed) {
        assertThat(wrongs(form("House", typed))).containsExactly("website directory.website.wrong");
    }

    @Test
    void refusesWhatCannotBeSeenAndWhatIsTooLong() {
        assertThat(wrongs(form("a\u202Eb", ""))).containsExactly("name directory.signs");
        assertThat(wrongs(form("a\nb", ""))).containsExactly("name directory.signs");
        assertThat(wrongs(form("x".repeat(201), ""))).containsExactly("name directory.name.long");
        assertThat(wrongs(form("   ", ""))).containsExactly("name directory.name.missing");
        assertThat(wrongs(new OrganisationForm(null, null, null, null, null, null)))
                .containsExactlyInAnyOrder(
                        "name directory.name.missing",
                        "family directory.family.missing",
                        "place directory.place.missing",
                        "country directory.country.missing");
    }

    private static OrganisationForm form(String name, String website) {
        return new OrganisationForm(name, "CHAMBER", "Northport", "SE", website, "One.\r\nTwo.");
    }

    private static List<String> wrongs(OrganisationForm form) {
        return VALIDATOR.validate(form).stream()
                .map(wrong -> wrong.getPropertyPath() + " " + wrong.getMessage())
                .toList();
    }
}
