package express.lending;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the form that a new version is written in: the version before. */
final class ProductFields {

    private final Map<String, String> fields = new HashMap<>();

    private ProductFields() {}

    static Map<String, String> of(Product product, LocalDate since) {
        var written = new ProductFields();
        written.put("since", since);
        written.put("seen", product.version());
        written.words("name", product.name());
        written.words("summary", product.summary());
        written.limits(product.terms());
        written.prices(product.terms());
        written.repayment(product.terms().repayment());
        written.asked(product.terms());
        return written.fields;
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
    }

    private void words(String name, Wording wording) {
        wording.texts().forEach((language, text) -> put(name + "-" + language, text));
    }

    private void limits(Terms terms) {
        put("currency", terms.currency());
        put("least", terms.least());
        put("most", terms.most());
        put("shortest", terms.shortest());
        put("longest", terms.longest());
        put("graceMonths", terms.graceMonths());
        put("firstDueMonths", terms.firstDueMonths());
        put("guarantorShare", terms.guarantorShare());
        put("ceiling", terms.ceiling());
        put("allocation", terms.allocation());
        for (Terms.Seasoned it : terms.seasoned()) {
            put("seasoned-above", it.above());
            put("seasoned-months", it.months());
        }
        for (int i = 0; i < terms.stages().size(); i++) {
            put("stage-" + i + "-repaid", terms.stages().get(i).repaid());
            put("stage-" + i + "-most", terms.stages().get(i).most());
        }
    }

    private void prices(Terms terms) {
        for (int i = 0; i < terms.bands().size(); i++) {
            put("band-" + i + "-upTo", terms.bands().get(i).upTo());
            put("band-" + i + "-rate", terms.bands().get(i).rate());
        }
        for (int i = 0; i < terms.fees().size(); i++) {
            Fee fee = terms.fees().get(i);
            words("fee-" + i + "-name", fee.name());
            put("fee-" + i + "-when", fee.when());
            put("fee-" + i + "-percent", fee.percent());
            put("fee-" + i + "-cap", fee.cap());
            put("fee-" + i + "-fixed", fee.fixed());
        }
    }

    private void repayment(Repayment rules) {
        put("shape", rules.shape());
        put("season", rules.season().stream().map(Object::toString).collect(Collectors.joining(" ")));
        put("frequency", rules.frequency());
        put("grace", rules.grace());
        put("dayCount", rules.dayCount());
        put("style", rules.rounding().style());
        put("unit", rules.rounding().unit());
        put("closed", rules.dating().closed());
        put("moving", rules.dating().moving());
        put("region", rules.dating().region());
        put("counting", rules.dating().counting());
        put("monthEnd", rules.dating().monthEnd() ? "true" : "");
    }

    private void asked(Terms terms) {
        for (int i = 0; i < terms.questions().size(); i++) {
            Product.Question question = terms.questions().get(i);
            words("question-" + i, question.words());
            put("question-" + i + "-code", question.code());
            put("question-" + i + "-expected", question.expected() ? "yes" : "no");
        }
        for (int i = 0; i < terms.documents().size(); i++) {
            Product.Document document = terms.documents().get(i);
            words("document-" + i, document.words());
            put("document-" + i + "-code", document.code());
            put("document-" + i + "-always", document.always() ? "yes" : "no");
        }
        for (Disclosure disclosure : terms.disclosures()) {
            words("disclosure-" + disclosure.topic().name(), disclosure.words());
        }
    }
}
