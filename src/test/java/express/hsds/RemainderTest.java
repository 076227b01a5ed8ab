package express.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RemainderTest {

    private static final ObjectNode SAID = read("{'id':'1','name':'Sewing ','fees':'none','latitude':100}");
    private static final ObjectNode OURS = read("{'id':'1','name':'Sewing','steps':['FINANCE']}");

    private static ObjectNode read(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
    }

    @Test
    void keepsOnlyWhatIsSaidOtherwise() {
        Remainder remainder = Remainder.between(SAID, OURS);
        assertThat(remainder.said()).isEqualTo(read("{'name':'Sewing ','fees':'none','latitude':100}"));
        assertThat(remainder.ours()).isEqualTo(read("{'name':'Sewing','steps':['FINANCE']}"));
    }

    @Test
    void isSaidAgainAsItWas() {
        assertThat(Remainder.between(SAID, OURS).over(OURS)).isEqualTo(SAID);
    }

    @Test
    void givesWayToWhatSomebodyHereChanged() {
        ObjectNode now = OURS.deepCopy().put("name", "Mending");
        assertThat(Remainder.between(SAID, OURS).over(now))
                .isEqualTo(read("{'id':'1','name':'Mending','fees':'none','latitude':100}"));
    }

    @Test
    void keepsTermsOfOthersWhenOursChange() {
        ObjectNode said = read("{'attributes':[{'taxonomy_term':{'id':'theirs'}},{'taxonomy_term':{'id':'step'}}]}");
        ObjectNode ours = read("{'attributes':[{'id':'1','taxonomy_term':{'id':'step'}}]}");
        ObjectNode now = read("{'attributes':[{'id':'2','taxonomy_term':{'id':'other'}}]}");
        assertThat(Remainder.between(said, ours).over(now))
                .isEqualTo(
                        read(
                                "{'attributes':[{'id':'2','taxonomy_term':{'id':'other'}},{'taxonomy_term':{'id':'theirs'}}]}"));
    }

    @Test
    void takesNumbersByTheirValue() {
        assertThat(Remainder.between(read("{'latitude':100.0}"), read("{'latitude':100}")))
                .isEqualTo(Remainder.NONE);
        assertThat(Canon.digest(read("{'a':1,'b':2.50}"))).isEqualTo(Canon.digest(read("{'b':2.5,'a':1.0}")));
    }
}
