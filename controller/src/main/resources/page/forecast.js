(function () {
  "use strict";
  var chart = document.getElementById("timeline");
  var pick = document.getElementById("unit");
  if (!chart || !pick) { return; }
  var start = Number(chart.dataset.start);
  var plots = chart.querySelectorAll("svg.zoom");
  var ticks = chart.querySelectorAll(".ticks");
  var clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit", timeZone: chart.dataset.zone });
  pick.disabled = false;
  pick.addEventListener("change", function () {
    var span = pick.value.split(" ").map(Number);
    plots.forEach(function (plot) {
      var box = plot.getAttribute("viewBox").split(" ");
      plot.setAttribute("viewBox", [span[0], box[1], span[1] - span[0], box[3]].join(" "));
    });
    ticks.forEach(function (row) {
      var marks = row.children;
      for (var at = 0; at < marks.length; at++) {
        var seconds = span[0] + (span[1] - span[0]) * at / (marks.length - 1);
        marks[at].textContent = clock.format(new Date(start + seconds * 1000));
      }
    });
  });
})();
