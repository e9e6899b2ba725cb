package dev.millrace.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.bench.dashboards.Dashboard;
import dev.millrace.bench.dashboards.Panel;
import java.awt.Rectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dashboards can be read by whoever sees them first, and fit any Grafana. */
class DashboardsTest {

    private static final Rectangle SCREEN = new Rectangle(0, 0, 24, 200);

    static List<Dashboard> dashboards() throws IOException {
        return Dashboard.all(Yaml.repository("deploy/grafana/dashboards"));
    }

    @Test
    void allOfThemAreThere() throws IOException {
        assertThat(dashboards()).extracting(Dashboard::name).containsExactly("cost", "flow", "kafka-jvm", "quality");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyPanelSaysWhatItShowsAndInWhichUnit(Dashboard dashboard) {
        assertThat(asking(dashboard)).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.title()).isNotBlank();
            assertThat(panel.json().path("description").asText())
                    .as(panel.title())
                    .endsWith(".");
            assertThat(panel.json().at("/fieldConfig/defaults/unit").asText()).isNotBlank();
            assertThat(panel.targets()).isNotEmpty();
        });
        assertThat(asking(dashboard)).extracting(Panel::title).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void noPanelCoversAnother(Dashboard dashboard) {
        var covered = new ArrayList<Rectangle>();
        for (var panel : dashboard.panels()) {
            assertThat(SCREEN.contains(panel.place())).as(panel.title()).isTrue();
            assertThat(covered).as(panel.title()).noneMatch(other -> other.intersects(panel.place()));
            covered.add(panel.place());
        }
        assertThat(dashboard.panels())
                .extracting(panel -> panel.json().path("id").asInt())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void theDataSourceIsForThePersonToChoose(Dashboard dashboard) throws IOException {
        var variables = Yaml.file("deploy/grafana/dashboards/" + dashboard.name() + ".json")
                .at("templating", "list")
                .list();
        assertThat(variables.get(0).at("type").text()).isEqualTo("datasource");
        assertThat(variables.get(0).at("query").text()).isEqualTo("prometheus");
        assertThat(asking(dashboard))
                .allSatisfy(panel ->
                        assertThat(panel.json().at("/datasource/uid").asText()).isEqualTo("${datasource}"));
    }

    /** All panels but the headings of rows. */
    private static List<Panel> asking(Dashboard dashboard) {
        return dashboard.panels().stream()
                .filter(panel -> !panel.type().equals("row"))
                .toList();
    }
}
