package express.services;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.services.Service.Intake;
import express.ui.Form;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceFieldsTest {

    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

    private final Service blank = ServiceFields.blank(OrganisationId.next(), Locale.FRENCH, NOW);
    private final Map<String, String> typed = new HashMap<>(Map.of(
            "name", "Conseil",
            "description", "Une heure.",
            "steps", "MENTORING"));

    @Test
    void readsWhatItWrote() {
        Service service = Samples.service(OrganisationId.next(), "Conseil", ChainStep.MENTORING, ChainStep.FINANCE);
        var read = ServiceFields.read(service, ServiceFields.typed(service, List.of()));
        assertThat(read.wrongs()).isEmpty();
        assertThat(read.service()).isEqualTo(service);
    }

    @Test
    void needsLittle() {
        Service service = read();
        assertThat(service.name()).isEqualTo("Conseil");
        assertThat(service.eligibility()).isEqualTo(Eligibility.EVERYBODY);
        assertThat(service.price()).isEqualTo(Service.Price.FREE);
        assertThat(service.intakes()).isEmpty();
        assertThat(service.state()).isEqualTo(Service.State.ACTIVE);
    }

    private Service read() {
        var read = ServiceFields.read(blank, typed);
        assertThat(read.wrongs()).isEmpty();
        return read.service();
    }

    @Test
    void asksForNameWordsAndStep() {
        typed.clear();
        assertThat(ServiceFields.read(blank, typed).wrongs())
                .extracting(Form.Wrong::field)
                .containsExactly("name", "description", "steps");
    }

    @ParameterizedTest
    @CsvSource({
        "steps, JUGGLING",
        "languages, xx",
        "minimumAge, young",
        "maximumAge, 200",
        "waiting, -1",
        "website, javascript:alert(1)",
        "website, http://",
        "email, nobody",
        "telephone, tonight",
        "state, ENDED",
        "begins-1, 2026-02-30",
        "places-1, 0"
    })
    void saysWhichFieldIsWrong(String field, String value) {
        typed.put(field, value);
        assertThat(ServiceFields.read(blank, typed).wrongs())
                .extracting(Form.Wrong::field)
                .contains(field);
        assertThat(ServiceFields.read(blank, typed).service()).isNull();
    }

    @Test
    void refusesAgesInTheWrongOrder() {
        typed.putAll(Map.of("minimumAge", "30", "maximumAge", "18"));
        assertThat(ServiceFields.read(blank, typed).wrongs())
                .containsExactly(new Form.Wrong("maximumAge", "services.age.order"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | EUR | 500",
                "12,50 | EUR | 1250",
                "١٢٫٥ | EUR | 1250",
                "1 200.00 | SEK | 120000",
            })
    void readsAmountsAsPeopleWriteThem(String amount, String currency, long smallest) {
        typed.putAll(Map.of("price", "FIXED", "amount", amount, "currency", currency));
        assertThat(read().price().amount()).isEqualTo(smallest);
    }

    @ParameterizedTest
    @CsvSource({"''", "0", "1.234", "-5", "five"})
    void refusesAmountsThatAreNone(String amount) {
        typed.putAll(Map.of("price", "FIXED", "amount", amount, "currency", "EUR"));
        assertThat(ServiceFields.read(blank, typed).wrongs())
                .containsExactly(new Form.Wrong("amount", "services.price.amount.wrong"));
    }

    @Test
    void forgetsAnAmountThatIsNotAskedFor() {
        typed.putAll(Map.of("price", "FREE", "amount", "5", "currency", "EUR"));
        assertThat(read().price().amount()).isNull();
    }

    @Test
    void countsAllPlacesAsFreeUnlessSaidOtherwise() {
        typed.putAll(Map.of("places-1", "٤", "begins-3", "10/01/2027", "places-3", "12", "vacancies-3", "0"));
        assertThat(read().intakes())
                .containsExactly(new Intake(null, 4, 4), new Intake(LocalDate.parse("2027-01-10"), 12, 0));
    }

    @Test
    void refusesMoreFreePlacesThanPlacesAndAGroupWithoutAny() {
        typed.putAll(Map.of("places-1", "4", "vacancies-1", "5", "begins-2", "2027-01-10"));
        assertThat(ServiceFields.read(blank, typed).wrongs())
                .extracting(Form.Wrong::field)
                .containsExactly("vacancies-1", "places-2");
    }

    @Test
    void cleansWhatIsPasted() {
        typed.put("name", " Conseil\u202E \u0000");
        typed.put("website", "www.express.example/a?b=c");
        assertThat(read().name()).isEqualTo("Conseil");
        assertThat(read().ways().website()).isEqualTo(URI.create("https://www.express.example/a?b=c"));
    }

    @Test
    void readsTheServicesOfTheDemonstration() throws IOException {
        var house = new express.directory.Organisation(
                OrganisationId.next(), "x", "X", express.directory.Family.CHAMBER, "Y", "BE", null, null, null);
        for (ServicesDemo.House data : ServicesDemo.read()) {
            assertThat(data.services()).hasSizeBetween(3, 6);
            data.sites()
                    .forEach(site -> assertThat(ServicesDemo.site(house, site)).isNotNull());
            data.services()
                    .forEach(service -> assertThat(ServicesDemo.service(house, service, NOW))
                            .isNotNull());
        }
    }
}
