package express.hsds;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.ibm.icu.util.ULocale;
import express.base.ChainStep;
import express.base.OrganisationId;
import express.services.Eligibility;
import express.services.Service;
import express.services.Service.Intake;
import express.services.Service.Price;
import express.services.Service.State;
import express.services.ServiceId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A service of the standard as one of Express, as far as it can be made out. */
@Component
class ServiceReading {

    /** What thousands of services say is made out once. */
    private static final LoadingCache<String, Optional<Locale>> LANGUAGES =
            Caffeine.newBuilder().maximumSize(1_000).build(ServiceReading::readLanguage);

    private static final int MOST = 50;
    private static final int OLDEST = 120;
    private static final int LARGEST_INTAKE = 100_000;

    private final Terms terms;

    ServiceReading(Terms terms) {
        this.terms = terms;
    }

    Service read(ObjectNode said, OrganisationId organisation, Wishes wishes, Instant now) {
        String name = words(said, "name", 200).orElse("\u2013");
        List<ChainStep> steps = terms.values(said, ChainStep.class);
        return new Service(
                new ServiceId(Said.id(said)),
                organisation,
                name,
                Said.text(said, "text_language")
                        .flatMap(ServiceReading::language)
                        .orElse(wishes.language()),
                words(said, "description", 5000).orElse(name),
                steps.isEmpty() ? List.of(wishes.step()) : steps,
                eligibility(said),
                languages(said),
                price(said),
                waitingDays(said),
                new Service.Ways(
                        words(said, "application_process", 1000).orElse(null),
                        OrganisationMapping.website(said, "url"),
                        Said.text(said, "email")
                                .filter(it -> it.length() <= 320)
                                .orElse(null),
                        telephone(said)),
                intakes(said),
                state(said),
                confirmed(said).filter(it -> !it.isAfter(now)).orElse(now),
                now);
    }

    private static Optional<String> words(ObjectNode said, String field, int most) {
        return Said.text(said, field).map(Plain::of).filter(it -> !it.isEmpty()).map(it -> Said.cut(it, most));
    }

    private Eligibility eligibility(ObjectNode said) {
        Optional<Integer> youngest = age(said, "minimum_age");
        Optional<Integer> eldest = age(said, "maximum_age").filter(age -> age >= youngest.orElse(0));
        return new Eligibility(
                terms.values(said, Eligibility.Status.class),
                terms.values(said, Eligibility.Group.class),
                youngest.orElse(null),
                eldest.orElse(null),
                Said.list(said, "service_areas")
                        .flatMap(area -> words(area, "name", 100).stream())
                        .distinct()
                        .limit(MOST)
                        .toList(),
                words(said, "eligibility_description", 2000).orElse(null));
    }

    private static Optional<Integer> age(ObjectNode said, String field) {
        return said.path(field).isNumber()
                ? Optional.of((int) said.path(field).asDouble()).filter(age -> age >= 0 && age <= OLDEST)
                : Optional.empty();
    }

    private static List<Locale> languages(ObjectNode said) {
        return Said.list(said, "languages")
                .flatMap(it -> Said.text(it, "code").flatMap(ServiceReading::language).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Optional<Locale> language(String code) {
        return LANGUAGES.get(code);
    }

    /** Three letters become two where there are two. */
    private static Optional<Locale> readLanguage(String code) {
        Locale read = Locale.forLanguageTag(code.replace('_', '-'));
        String tag = ULocale.forLocale(read).toLanguageTag();
        return tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") && !tag.equals("und")
                ? Optional.of(Locale.forLanguageTag(tag))
                : Optional.empty();
    }

    private static Price price(ObjectNode said) {
        List<ObjectNode> options = Said.list(said, "cost_options")
                .filter(it -> it.path("amount").isNumber())
                .toList();
        String words = words(said, "fees_description", 500).orElse(null);
        if (options.size() != 1) {
            return new Price(Price.Kind.DEPENDS, null, null, words);
        }
        ObjectNode option = options.getFirst();
        BigDecimal amount = option.path("amount").decimalValue();
        String described = words(option, "amount_description", 500).orElse(null);
        if (amount.signum() == 0) {
            return new Price(Price.Kind.FREE, null, null, described);
        }
        return fixed(option, amount, described).orElse(new Price(Price.Kind.DEPENDS, null, null, words));
    }

    private static Optional<Price> fixed(ObjectNode option, BigDecimal amount, @Nullable String words) {
        return Said.text(option, "currency")
                .map(it -> it.toUpperCase(Locale.ROOT))
                .filter(ServiceMapping.CURRENCIES::contains)
                .filter(it -> amount.signum() > 0 && amount.compareTo(BigDecimal.valueOf(1_000_000_000)) < 0)
                .map(it -> {
                    int digits = Math.max(0, Currency.getInstance(it).getDefaultFractionDigits());
                    long smallest = amount.movePointRight(digits)
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValueExact();
                    return new Price(Price.Kind.FIXED, Math.max(1, smallest), it, words);
                });
    }

    private static @Nullable Integer waitingDays(ObjectNode said) {
        try {
            return Said.text(said, "wait_time")
                    .filter(it -> it.matches("P[0-9]{1,4}D"))
                    .map(it -> Period.parse(it).getDays())
                    .filter(days -> days <= 3650)
                    .orElse(null);
        } catch (DateTimeParseException words) {
            return null;
        }
    }

    private static @Nullable String telephone(ObjectNode said) {
        return Said.list(said, "phones")
                .flatMap(it -> Said.text(it, "number").stream())
                .filter(it -> it.length() >= 3 && it.length() <= 60)
                .findFirst()
                .orElse(null);
    }

    private static List<Intake> intakes(ObjectNode said) {
        return Said.list(said, "capacities")
                .limit(MOST)
                .flatMap(it -> intake(it).stream())
                .sorted(Comparator.comparing(Intake::begins, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private static Optional<Intake> intake(ObjectNode capacity) {
        int free = whole(capacity, "available");
        int places = Math.max(whole(capacity, "maximum"), free);
        if (places < 1) {
            return Optional.empty();
        }
        LocalDate begins = Said.text(capacity, "description")
                .filter(it -> it.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && Formats.isDate(it))
                .map(LocalDate::parse)
                .orElse(null);
        return Optional.of(new Intake(begins, places, free));
    }

    private static int whole(ObjectNode of, String field) {
        return (int) Math.clamp(of.path(field).asDouble(0), 0, LARGEST_INTAKE);
    }

    private static State state(ObjectNode said) {
        return switch (said.path("status").asString("")) {
            case "active" -> State.ACTIVE;
            case "defunct" -> State.ENDED;
            default -> State.PAUSED;
        };
    }

    /** Who said when that it was true; at least when somebody last wrote on it. */
    private static Optional<Instant> confirmed(ObjectNode said) {
        return Said.text(said, "assured_date")
                .filter(Formats::isDate)
                .map(it -> LocalDate.parse(it.substring(0, 10))
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant())
                .or(() -> Said.text(said, "last_modified")
                        .filter(it -> Formats.fits(Field.Type.INSTANT, it))
                        .map(it -> OffsetDateTime.parse(it).toInstant()));
    }
}
