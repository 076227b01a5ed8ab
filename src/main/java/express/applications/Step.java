package express.applications;

import express.applications.Application.Channel;
import express.applications.Field.Kind;
import express.lending.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of an application.
 *
 * @param question of the product, if it is one of those that come before anything else
 */
record Step(String slug, List<Field> fields, Product.@Nullable Question question) {

    static final String DOCUMENTS = "documents";
    static final String GUARANTOR = "guarantor";
    static final String REVIEW = "review";
    static final String AMOUNT = "amount";
    static final String PURPOSE = "purpose";
    static final String BUSINESS = "business";
    static final String STAY = "stay";
    static final String NEAR = "near";
    static final String YOU = "you";
    static final int LINES = 5;

    /** Under which it is kept that a page was answered. */
    static final String DONE = "done-";

    /** Questions about debts that are looked into where somebody says yes. */
    static final List<String> ALARMS = List.of("debts-late", "debts-listed", "debts-asked");

    private static final String ASK = "ask-";

    private static final List<Step> COMMON = List.of(
            step(AMOUNT, Field.of("principal", Kind.MONEY), Field.of("months", Kind.COUNT)),
            step(YOU, Field.of("called", Kind.LINE), Field.of("phone", Kind.LINE)),
            new Step(PURPOSE, purpose(), null),
            step(BUSINESS, Field.of("business-does", Kind.LINE), Field.of("business-months", Kind.COUNT)),
            step(
                    STAY,
                    Field.choice("stay-kind", "citizen", "unlimited", "limited", "waiting"),
                    Field.maybe("stay-until", Kind.DAY),
                    Field.maybe("stay-plan", Kind.TEXT)),
            money("household", Ability.HOUSEHOLD_IN, Ability.HOUSEHOLD_OUT),
            money("trade", Ability.TRADE_IN, Ability.TRADE_OUT),
            step(
                    "debts",
                    Field.of("debts-instalments", Kind.MONEY),
                    Field.of("debts-late", Kind.YES_NO),
                    Field.of("debts-listed", Kind.YES_NO),
                    Field.of("debts-asked", Kind.YES_NO)),
            new Step(
                    NEAR,
                    List.of(
                            Field.choice("channel", channels()),
                            Field.maybe("near-referrer", Kind.LINE),
                            Field.maybe("near-coach", Kind.LINE),
                            Field.maybe("near-related", Kind.LINE),
                            Field.maybe("near-employer", Kind.LINE)),
                    null));

    private static Step step(String slug, Field... fields) {
        return new Step(slug, List.of(fields), null);
    }

    private static Step money(String slug, List<String> in, List<String> out) {
        return new Step(
                slug,
                Stream.concat(in.stream(), out.stream())
                        .map(key -> Field.maybe(key, Kind.MONEY))
                        .toList(),
                null);
    }

    private static String[] channels() {
        return Arrays.stream(Channel.values()).map(Enum::name).toArray(String[]::new);
    }

    private static List<Field> purpose() {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("summary", Kind.LINE));
        IntStream.rangeClosed(1, LINES).forEach(line -> {
            fields.add(Field.maybe("what-" + line, Kind.LINE));
            fields.add(Field.maybe("cost-" + line, Kind.MONEY));
        });
        return List.copyOf(fields);
    }

    /** All pages of an application for a product: its own questions stand first, so that nobody answers in vain. */
    static List<Step> of(Product product) {
        List<Step> steps = new ArrayList<>();
        product.questions()
                .forEach(it ->
                        steps.add(new Step(ASK + it.code(), List.of(Field.of(ASK + it.code(), Kind.YES_NO)), it)));
        steps.addAll(COMMON);
        steps.add(new Step(DOCUMENTS, List.of(), null));
        if (product.guarantorShare() != null) {
            steps.add(new Step(GUARANTOR, List.of(), null));
        }
        return List.copyOf(steps);
    }

    static Optional<Step> find(Product product, String slug) {
        return of(product).stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    String done() {
        return DONE + slug;
    }

    boolean isAsked(Answers.Given given) {
        return given.has(done());
    }

    /** Whether the answer is one with which there is no loan. */
    boolean isBarred(Answers.Given given) {
        return question != null
                && given.has(ASK + question.code())
                && given.yes(ASK + question.code()) != question.expected();
    }

    String title() {
        return "applications.step." + slug;
    }

    /** Of what the field is the first. */
    @Nullable
    String heading(Field field) {
        if (isFirst(field, Ability.HOUSEHOLD_IN) || isFirst(field, Ability.TRADE_IN)) {
            return "applications.group.in";
        }
        return isFirst(field, Ability.HOUSEHOLD_OUT) || isFirst(field, Ability.TRADE_OUT)
                ? "applications.group.out"
                : null;
    }

    private static boolean isFirst(Field field, List<String> group) {
        return field.key().equals(group.getFirst());
    }
}
