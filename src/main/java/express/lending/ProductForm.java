package express.lending;

import express.base.OrganisationId;
import express.holidays.Region;
import express.lending.Product.Document;
import express.lending.Product.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes a version of a product of what a lender typed. */
final class ProductForm {

    static final int BANDS = 4;
    static final int FEES = 3;
    static final int STAGES = 3;
    static final int LINES = 10;

    private static final UUID NONE = new UUID(0, 0);
    private static final int MOST_MONEY = 10_000_000;
    private static final int MOST_MONTHS = 480;
    private static final int HUNDRED = 100;
    private static final int MOST_RATE = 400;
    private static final int NAME = 80;
    private static final int WORDS = 1_000;

    private final Fields fields;

    ProductForm(Fields fields) {
        this.fields = fields;
    }

    /** To be used only if nothing is wrong with the fields afterwards. */
    Product read(OrganisationId lender, LocalDate earliest) {
        Product draft = new Product(
                NONE,
                "",
                lender,
                1,
                fields.date("since", earliest),
                fields.needed("name", NAME),
                fields.wording("summary", WORDS),
                terms());
        if (!fields.failed()) {
            compare(draft.terms());
        }
        return draft;
    }

    private Terms terms() {
        return new Terms(
                currency(),
                fields.number("least", 1, MOST_MONEY),
                fields.number("most", 1, MOST_MONEY),
                fields.whole("shortest", 1, MOST_MONTHS),
                fields.whole("longest", 1, MOST_MONTHS),
                bands(),
                fees(),
                repayment(),
                fields.whole("graceMonths", 0, MOST_MONTHS),
                fields.whole("firstDueMonths", 1, 12),
                seasoned(),
                stages(),
                fields.find("guarantorShare", 1, HUNDRED),
                fields.find("ceiling", 1, MOST_RATE),
                questions(),
                documents(),
                disclosures(),
                fields.isBlank("allocation") ? Allocation.USUAL : fields.one("allocation", Allocation.class));
    }

    private String currency() {
        String typed = fields.text("currency").toUpperCase(Locale.ROOT);
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(it -> it.getCurrencyCode().equals(typed));
        if (!known) {
            fields.wrong("currency", "lending.fault.currency");
        }
        return known ? typed : "EUR";
    }

    private List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < BANDS; i++) {
            if (i == 0 || !fields.isBlank("band-" + i + "-rate")) {
                BigDecimal upTo = fields.find("band-" + i + "-upTo", 1, MOST_MONEY);
                bands.add(new Band(upTo, fields.number("band-" + i + "-rate", 0, MOST_RATE)));
            }
        }
        return bands;
    }

    private List<Fee> fees() {
        List<Fee> fees = new ArrayList<>();
        for (int i = 0; i < FEES; i++) {
            String field = "fee-" + i;
            BigDecimal percent = fields.find(field + "-percent", 0, HUNDRED);
            BigDecimal fixed = fields.find(field + "-fixed", 0, MOST_MONEY);
            if (percent != null || fixed != null) {
                fees.add(new Fee(
                        fields.needed(field + "-name", NAME),
                        fields.one(field + "-when", Fee.When.class),
                        Objects.requireNonNullElse(percent, BigDecimal.ZERO),
                        fields.find(field + "-cap", 0, MOST_MONEY),
                        Objects.requireNonNullElse(fixed, BigDecimal.ZERO)));
            }
        }
        return fees;
    }

    private Repayment repayment() {
        return new Repayment(
                fields.one("shape", Shape.class),
                season(),
                fields.one("frequency", Frequency.class),
                fields.one("grace", Grace.class),
                fields.one("dayCount", DayCount.class),
                new Rounding(fields.one("style", Rounding.Style.class), unit()),
                dating());
    }

    private Dating dating() {
        Closed closed = fields.one("closed", Closed.class);
        return new Dating(
                closed,
                fields.one("moving", Dating.Moving.class),
                !fields.isBlank("monthEnd"),
                closed == Closed.HOLIDAYS ? fields.one("region", Region.class) : null,
                fields.one("counting", Dating.Counting.class));
    }

    private BigDecimal unit() {
        BigDecimal unit = fields.number("unit", 0, 1_000);
        if (unit.signum() == 0) {
            fields.wrong("unit", "lending.fault.number");
            return BigDecimal.ONE;
        }
        return unit;
    }

    /** Twelve numbers, of which one at least is more than nothing. */
    private List<Integer> season() {
        String typed = fields.text("season");
        if (typed.isEmpty()) {
            return List.of();
        }
        String[] months = typed.split("[\\s,;]+");
        boolean twelve = months.length == 12 && Stream.of(months).allMatch(it -> it.matches("\\d{1,3}"));
        if (!twelve) {
            fields.wrong("season", "lending.fault.season");
            return List.of();
        }
        return Stream.of(months).map(Integer::valueOf).toList();
    }

    private List<Terms.Seasoned> seasoned() {
        return fields.isBlank("seasoned-above")
                ? List.of()
                : List.of(new Terms.Seasoned(
                        fields.number("seasoned-above", 1, MOST_MONEY),
                        fields.whole("seasoned-months", 1, MOST_MONTHS)));
    }

    private List<Terms.Stage> stages() {
        List<Terms.Stage> stages = new ArrayList<>();
        for (int i = 0; i < STAGES; i++) {
            if (!fields.isBlank("stage-" + i + "-most")) {
                stages.add(new Terms.Stage(
                        fields.whole("stage-" + i + "-repaid", 0, 20),
                        fields.number("stage-" + i + "-most", 1, MOST_MONEY)));
            }
        }
        return stages;
    }

    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            Wording words = fields.wording("question-" + i, WORDS);
            if (!words.isEmpty()) {
                questions.add(new Question(
                        code("question", i),
                        words,
                        !fields.text("question-" + i + "-expected").equals("no")));
            }
        }
        return questions;
    }

    private List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            Wording words = fields.wording("document-" + i, WORDS);
            if (!words.isEmpty()) {
                documents.add(new Document(
                        code("document", i),
                        words,
                        !fields.text("document-" + i + "-always").equals("no")));
            }
        }
        return documents;
    }

    /** By which other modules know again what was asked. */
    private String code(String kind, int line) {
        String code = fields.text(kind + "-" + line + "-code");
        return code.matches("[a-z0-9-]{1,40}") ? code : kind + "-" + (line + 1);
    }

    private List<Disclosure> disclosures() {
        return Stream.of(Disclosure.Topic.values())
                .map(topic -> new Disclosure(topic, fields.wording("disclosure-" + topic.name(), WORDS)))
                .filter(it -> !it.words().isEmpty())
                .toList();
    }

    /** What is right alone can be wrong together. */
    private void compare(Terms terms) {
        check(terms.least().compareTo(terms.most()) <= 0, "most", "lending.fault.order");
        check(terms.shortest() <= terms.longest(), "longest", "lending.fault.order");
        check(terms.graceMonths() < terms.shortest(), "graceMonths", "lending.fault.grace");
        check(isEven(terms), "shortest", "lending.fault.uneven");
        check(
                terms.repayment().shape() != Shape.SEASONAL
                        || terms.repayment().season().stream().anyMatch(it -> it > 0),
                "season",
                "lending.fault.season");
        check(isAscending(terms.bands()) && reachesAll(terms), "band-0-upTo", "lending.fault.bands");
        check(isInSteps(terms.stages()), "stage-0-repaid", "lending.fault.stages");
        check(leavesSomething(terms), "fee-0-percent", "lending.fault.fees");
        check(
                terms.repayment().frequency().months() <= terms.firstDueMonths(),
                "firstDueMonths",
                "lending.fault.first");
        check(
                terms.repayment().rounding().unit().stripTrailingZeros().scale() <= terms.decimals(),
                "unit",
                "lending.fault.unit");
    }

    private void check(boolean right, String field, String key) {
        if (!right) {
            fields.wrong(field, key);
        }
    }

    private static boolean isEven(Terms terms) {
        Frequency frequency = terms.repayment().frequency();
        return frequency.payments(terms.shortest()) > 0
                && (terms.graceMonths() == 0 || frequency.payments(terms.graceMonths()) > 0)
                && frequency.payments(terms.longest()) <= Loan.MOST_PAYMENTS;
    }

    private static boolean isAscending(List<Band> bands) {
        for (int i = 0; i < bands.size() - 1; i++) {
            BigDecimal here = bands.get(i).upTo();
            BigDecimal next = bands.get(i + 1).upTo();
            if (here == null || next != null && next.compareTo(here) <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the last range ends nowhere, or not before the largest loan. */
    private static boolean reachesAll(Terms terms) {
        BigDecimal end = terms.bands().getLast().upTo();
        return end == null || end.compareTo(terms.most()) >= 0;
    }

    /** Whether somebody can begin on the first step, and each one after it leads higher. */
    private static boolean isInSteps(List<Terms.Stage> stages) {
        for (int i = 1; i < stages.size(); i++) {
            Terms.Stage before = stages.get(i - 1);
            Terms.Stage here = stages.get(i);
            if (here.repaid() <= before.repaid() || here.most().compareTo(before.most()) <= 0) {
                return false;
            }
        }
        return stages.isEmpty() || stages.getFirst().repaid() == 0;
    }

    /** Whether something of the smallest loan is left when its fees are kept back. */
    private static boolean leavesSomething(Terms terms) {
        return terms.fees().stream()
                        .filter(it -> it.when() == Fee.When.DISBURSEMENT)
                        .map(it -> it.amount(terms.least(), terms.decimals()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(terms.least())
                < 0;
    }
}
