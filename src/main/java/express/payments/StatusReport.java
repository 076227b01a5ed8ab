package express.payments;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** What a bank says of a batch that it did not do, or not all of it (pain.002). */
final class StatusReport implements BankFile.Reader {

    static final String KIND = "pain.002.";

    private static final String ROOT = "Document/CstmrPmtStsRpt";
    private static final String GROUP = ROOT + "/OrgnlGrpInfAndSts";
    private static final String PART = ROOT + "/OrgnlPmtInfAndSts";
    private static final String ONE = PART + "/TxInfAndSts";
    private static final int MOST = 100_000;

    /**
     * Something that was refused.
     *
     * @param whole whether the name is that of a batch or a part of it, not of one payment
     */
    record Refusal(String name, boolean whole, String reason) {}

    private final Map<String, String> fields = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private StatusReport() {}

    static List<Refusal> read(InputStream content) {
        var report = new StatusReport();
        BankFile.read(content, KIND, report);
        return report.refusals;
    }

    @Override
    public void begin(String path, XMLStreamReader at) {
        if (path.equals(GROUP) || path.equals(PART) || path.equals(ONE)) {
            fields.keySet().removeIf(it -> it.startsWith(path + "/"));
        }
    }

    @Override
    public void end(String path, String text) {
        switch (path) {
            case GROUP -> note(GROUP, "OrgnlMsgId", "GrpSts", true);
            case PART -> note(PART, "OrgnlPmtInfId", "PmtInfSts", true);
            case ONE -> note(ONE, "OrgnlEndToEndId", "TxSts", false);
            default -> {
                if (!text.isEmpty()) {
                    fields.putIfAbsent(path, text);
                }
            }
        }
    }

    private void note(String at, String name, String state, boolean whole) {
        String called = fields.getOrDefault(at + "/" + name, "");
        if (!called.isEmpty() && fields.getOrDefault(at + "/" + state, "").equals("RJCT")) {
            if (refusals.size() == MOST) {
                throw new Refused("payments.fault.broken");
            }
            String reason = fields.getOrDefault(at + "/StsRsnInf/Rsn/Cd", "");
            refusals.add(new Refusal(called, whole, reason.substring(0, Math.min(35, reason.length()))));
        }
    }
}
