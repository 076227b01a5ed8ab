package express.services;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.messaging.Channel;
import express.services.Eligibility.Group;
import express.services.Eligibility.Status;
import express.services.Service.Intake;
import express.services.Service.Price;
import express.services.Service.State;
import express.services.Service.Ways;
import express.ui.Form;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A service as it is typed, into a form or into a line of a table. */
final class ServiceFields {

    /** So many groups that begin, or periods, can be told in one form. */
    static final int INTAKES = 6;

    static final List<String> CURRENCIES =
            List.of("EUR", "SEK", "GBP", "CHF", "DKK", "NOK", "PLN", "CZK", "HUF", "RON", "UAH", "TRY", "MAD", "TND");

    private static final String WEB =
            "(?i)(https?://)?[\\p{L}\\p{Nd}.-]+\\.\\p{L}{2,}(:\\d{1,5})?([/?#][!-~&&[^<>\"\\\\^`{|}%]]*)?";

    /** @param service nothing, if something is wrong */
    record Read(@Nullable Service service, List<Form.Wrong> wrongs) {}

    private final Fields fields;
    private final Service before;

    private ServiceFields(Service before, Map<String, String> typed) {
        this.before = before;
        this.fields = new Fields(typed);
    }

    static Read read(Service before, Map<String, String> typed) {
        var reading = new ServiceFields(before, typed);
        Service service = reading.service();
        List<Form.Wrong> wrongs = reading.fields.wrongs();
        return new Read(wrongs.isEmpty() ? service : null, wrongs);
    }

    /** One of which nothing was said yet. */
    static Service blank(OrganisationId house, Locale language, Instant now) {
        return new Service(
                ServiceId.next(),
                house,
                "",
                language,
                "",
                List.of(),
                Eligibility.EVERYBODY,
                List.of(),
                Price.FREE,
                null,
                new Ways(null, null, null, null),
                List.of(),
                State.ACTIVE,
                now,
                now);
    }

    private Service service() {
        String name = fields.needed("name", fields.line("name", 200), "services.name.missing");
        String description =
                fields.needed("description", fields.text("description", 5000), "services.description.missing");
        List<ChainStep> steps = fields.chosen("steps", ChainStep.class);
        if (steps.isEmpty()) {
            fields.wrong("steps", "services.steps.missing");
        }
        return new Service(
                before.id(),
                before.organisation(),
                name,
                fields.languages("language").stream().findFirst().orElse(before.language()),
                description,
                steps,
                eligibility(),
                fields.languages("languages"),
                price(),
                fields.number("waiting", 0, 3650),
                ways(),
                intakes(),
                state(),
                before.confirmedAt(),
                before.createdAt());
    }

    private State state() {
        State state = fields.one("state", State.class, before.state());
        if (state == State.ENDED && before.state() != State.ENDED) {
            fields.wrong("state", "services.wrong.choice");
        }
        return state;
    }

    private Eligibility eligibility() {
        Integer minimum = fields.number("minimumAge", 0, 120);
        Integer maximum = fields.number("maximumAge", 0, 120);
        if (minimum != null && maximum != null && maximum < minimum) {
            fields.wrong("maximumAge", "services.age.order");
        }
        return new Eligibility(
                fields.chosen("statuses", Status.class),
                fields.chosen("groups", Group.class),
                minimum,
                maximum,
                fields.words("homes", 30, 100),
                fields.text("who", 2000));
    }

    private Price price() {
        Price.Kind kind = fields.one("price", Price.Kind.class, Price.Kind.FREE);
        String words = fields.line("priceWords", 500);
        if (kind != Price.Kind.FIXED) {
            return new Price(kind, null, null, words);
        }
        String currency = Optional.ofNullable(fields.line("currency", 3)).orElse("EUR");
        if (!CURRENCIES.contains(currency)) {
            fields.wrong("currency", "services.wrong.choice");
            return new Price(kind, null, null, words);
        }
        return new Price(kind, amount(Currency.getInstance(currency)), currency, words);
    }

    private @Nullable Long amount(Currency currency) {
        String typed = Typed.digits(
                        Optional.ofNullable(fields.line("amount", 20)).orElse(""))
                .replaceAll("[\\s\\u00a0\\u202f]", "")
                .replaceAll("[,٫]", ".");
        if (typed.matches("\\d{1,9}(\\.\\d{1," + currency.getDefaultFractionDigits() + "})?")) {
            long smallest = new BigDecimal(typed)
                    .movePointRight(currency.getDefaultFractionDigits())
                    .longValueExact();
            if (smallest > 0) {
                return smallest;
            }
        }
        fields.wrong("amount", "services.price.amount.wrong");
        return null;
    }

    private Ways ways() {
        String email = fields.line("email", 254);
        if (email != null && !Channel.EMAIL.reaches(email)) {
            fields.wrong("email", "services.email.wrong");
        }
        String telephone = fields.line("telephone", 60);
        if (telephone != null && !Typed.digits(telephone).matches(".*\\d.*\\d.*\\d.*")) {
            fields.wrong("telephone", "services.telephone.wrong");
        }
        return new Ways(fields.text("booking", 1000), website(), email, telephone);
    }

    private @Nullable URI website() {
        String typed = fields.line("website", 400);
        if (typed == null) {
            return null;
        }
        if (!typed.matches(WEB)) {
            fields.wrong("website", "services.website.wrong");
            return null;
        }
        return URI.create(typed.toLowerCase(Locale.ROOT).startsWith("http") ? typed : "https://" + typed);
    }

    private List<Intake> intakes() {
        List<Intake> intakes = new ArrayList<>();
        for (int i = 1; i <= INTAKES; i++) {
            if (!fields.isEmpty("places-" + i) || !fields.isEmpty("vacancies-" + i) || !fields.isEmpty("begins-" + i)) {
                intake(i).ifPresent(intakes::add);
            }
        }
        return intakes;
    }

    /** Who does not say how many are free means that all are. */
    private Optional<Intake> intake(int i) {
        LocalDate begins = fields.day("begins-" + i);
        Integer places = fields.number("places-" + i, 1, 100_000);
        Integer vacancies = fields.number("vacancies-" + i, 0, 100_000);
        if (places == null) {
            if (fields.isEmpty("places-" + i)) {
                fields.wrong("places-" + i, "services.intake.places.missing");
            }
            return Optional.empty();
        }
        int free = Objects.requireNonNullElse(vacancies, places);
        if (free > places) {
            fields.wrong("vacancies-" + i, "services.intake.vacancies.many");
            return Optional.empty();
        }
        return Optional.of(new Intake(begins, places, free));
    }

    /** @param sites the ids or names of those at which it is offered */
    static Map<String, String> typed(Service it, Collection<String> sites) {
        Map<String, String> typed = new HashMap<>();
        put(typed, "name", it.name());
        put(typed, "description", it.description());
        put(typed, "language", it.language().toLanguageTag());
        put(typed, "steps", names(it.steps()));
        put(typed, "statuses", names(it.eligibility().statuses()));
        put(typed, "groups", names(it.eligibility().groups()));
        put(typed, "minimumAge", it.eligibility().minimumAge());
        put(typed, "maximumAge", it.eligibility().maximumAge());
        put(typed, "homes", String.join(", ", it.eligibility().places()));
        put(typed, "who", it.eligibility().words());
        put(
                typed,
                "languages",
                it.languages().stream().map(Locale::toLanguageTag).collect(Collectors.joining(",")));
        put(typed, "price", it.price().kind().name());
        put(typed, "amount", amount(it.price()));
        put(typed, "currency", it.price().currency());
        put(typed, "priceWords", it.price().words());
        put(typed, "waiting", it.waitingDays());
        put(typed, "booking", it.ways().booking());
        put(typed, "website", it.ways().website());
        put(typed, "email", it.ways().email());
        put(typed, "telephone", it.ways().telephone());
        put(typed, "state", it.state().name());
        put(typed, "sites", String.join(",", sites));
        for (int i = 0; i < it.intakes().size(); i++) {
            Intake intake = it.intakes().get(i);
            put(typed, "begins-" + (i + 1), intake.begins());
            put(typed, "places-" + (i + 1), intake.places());
            put(typed, "vacancies-" + (i + 1), intake.vacancies());
        }
        return typed;
    }

    private static void put(Map<String, String> typed, String name, @Nullable Object value) {
        typed.put(name, value == null ? "" : value.toString());
    }

    private static String names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static @Nullable String amount(Price price) {
        return price.amount() == null || price.currency() == null
                ? null
                : amount(price.amount(), price.currency()).stripTrailingZeros().toPlainString();
    }

    /** An amount in units that people count in. */
    static BigDecimal amount(long smallest, String currency) {
        return BigDecimal.valueOf(smallest, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
