package express.lending;

import express.ui.Open;
import express.ui.Screen;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a loan costs, as machines ask for it. */
@RestController
class QuoteData {

    static final String PATH = "/api/lending/quote";

    /** A sum longer than this is none, and an exponent would be a way to ask for very much memory. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");

    record Line(
            int no, String due, BigDecimal principal, BigDecimal interest, BigDecimal instalment, BigDecimal balance) {}

    /**
     * @param instalment what is paid each time, or the most where it differs
     * @param fees paid at disbursement
     * @param totalCost interest and fees
     * @param apr annual percentage rate in per cent
     * @param conditions without which the sum is not lent
     */
    record Answer(
            String product,
            BigDecimal principal,
            int months,
            BigDecimal instalment,
            BigDecimal totalInterest,
            BigDecimal fees,
            BigDecimal totalCost,
            @Nullable BigDecimal apr,
            List<String> conditions,
            List<Line> rows) {}

    private final Products products;
    private final Quotes quotes;

    QuoteData(Products products, Quotes quotes) {
        this.products = products;
        this.quotes = quotes;
    }

    @Open
    @GetMapping(PATH)
    ResponseEntity<Answer> quote(
            Screen screen,
            @RequestParam String product,
            @RequestParam String principal,
            @RequestParam String months,
            @RequestParam(required = false) @Nullable String firstDue) {
        Quote quote = quotes.quote(
                products.getProduct(product),
                new BigDecimal(read(principal, NUMBER)),
                Integer.parseInt(read(months, WHOLE)),
                firstDue == null || firstDue.isBlank() ? null : date(firstDue));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(answer(screen, quote));
    }

    private static String read(String typed, Pattern form) {
        String stripped = typed.strip();
        if (!form.matcher(stripped).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return stripped;
    }

    private static LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException none) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static Answer answer(Screen screen, Quote quote) {
        return new Answer(
                quote.product().slug(),
                quote.principal(),
                quote.months(),
                quote.instalment(),
                quote.totalInterest(),
                quote.fees(),
                quote.totalCost(),
                quote.apr(),
                quote.conditions().stream()
                        .map(it -> screen.text(it.kind().key(), it.businessMonths()))
                        .toList(),
                quote.rows().stream().map(QuoteData::line).toList());
    }

    private static Line line(Row row) {
        return new Line(
                row.number(), row.due().toString(), row.principal(), row.interest(), row.instalment(), row.balance());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(OutsideLimits outside, Screen screen) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                outside.refusals().stream()
                        .map(it -> Refusals.said(screen, outside.currency(), it))
                        .collect(Collectors.joining(" ")));
        problem.setTitle(screen.text("lending.refusal.title"));
        problem.setProperty(
                "errors",
                outside.refusals().stream()
                        .map(it -> Map.of(
                                "field",
                                it.field().parameter(),
                                "message",
                                Refusals.said(screen, outside.currency(), it)))
                        .toList());
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
