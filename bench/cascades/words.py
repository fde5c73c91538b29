"""What the simulated stories are made of; all of it made up."""

from __future__ import annotations

PLACES = """Tarnwick Orlova Bresk Halden Sund Marrow Kestle Vindra Pell Osmark Drovany Lunde Carrick Thornby Elmstad
Varga Selm Quarrow Nordholt Brae""".split()
FIRST = """Ilse Bo Ada Marek Tove Janek Petra Oskar Lida Emil Nora Stellan Mira Anton Vera Jonas Dagny Piet Sanna Rurik
Else Viggo Halina Tomas Greta Bruno Maja Anders Karin Leo""".split()
LAST = """Brandt Feld Lund Horak Vinter Kosta Ravn Dalen Ostby Merrin Kovar Stahl Nyberg Tarn Voss Eklund Hradek Solberg
Lindqvist Petrov Marsh Quint Adler Berg Falk Roth Hale Winter Storm Krol""".split()
ROLES = """harbour master|fire chief|deputy mayor|head of the port union|chief engineer|hospital director|police
commissioner|transport secretary|plant manager|regional governor|coast guard commander|chief inspector""".replace(
    "\n", " "
).split("|")
UNNAMED = """a senior port official|a person close to the inquiry|an engineer at the plant|two officials briefed on the
matter|a harbour pilot|an official at the ministry""".replace("\n", " ").split("|")
TOWNS = "Harbour Morning Evening Northern Coast Valley City Island River Border Central Western Union Daily".split()
MASTS = "Post Herald Gazette Courier Tribune Echo Observer Chronicle Sentinel Dispatch Bulletin Ledger".split()
AGENCIES = ["Meridian Press", "Continental News Service", "Norwire News Agency"]

# Each event says one thing in several ways: headlines, then the claim in three wordings.
EVENTS: list[tuple[tuple[str, ...], tuple[str, str, str]]] = [
    (
        (
            "{n} tonnes of oil leak into {place} harbour",
            "Open valve blamed for spill at {place}",
            "Harbour fouled: what went wrong in {place}",
            "Oil on the water at {place}, clean-up begins",
            "Spill of {n} tonnes stops ferries",
            "Who left the valve open?",
        ),
        (
            "{n} tonnes of oil had leaked into the harbour of {place} after a valve was left open",
            "an open valve let {n} tonnes of oil run into {place} harbour",
            "some {n} tonnes of oil escaped into the water at {place} because nobody had shut a valve",
        ),
    ),
    (
        (
            "Bridge at {place} was closed too late, {n} cars crossed",
            "Engineers wanted {place} bridge shut",
            "{n} cars drove over doomed bridge",
            "Warning came before traffic did, in {place}",
            "The bridge that stayed open",
            "Questions over closure of {place} crossing",
        ),
        (
            "{n} cars had crossed the bridge at {place} after engineers asked for it to be closed",
            "the {place} bridge stayed open although engineers wanted it shut, and {n} cars went over it",
            "as many as {n} cars used the bridge at {place} when it should have been closed already",
        ),
    ),
    (
        (
            "{n} patients moved from {place} hospital after generator fails",
            "Generator would not start: hospital emptied",
            "Night of the ambulances in {place}",
            "{place} hospital loses its power",
            "Failure in the cellar, {n} sent elsewhere",
            "How a hospital went dark",
        ),
        (
            "{n} patients were moved out of the hospital at {place} when its emergency generator failed",
            "the failure of an emergency generator forced {place} hospital to move {n} patients",
            "the hospital in {place} had to take {n} patients elsewhere since the generator would not start",
        ),
    ),
    (
        (
            "Ferry with {n} aboard ran aground off {place}, officer asleep",
            "Officer slept as ferry hit rocks",
            "Asleep on the bridge",
            "{n} people aboard grounded ferry near {place}",
            "Grounding off {place}: nobody at the helm",
            "Why the ferry did not turn",
        ),
        (
            "the officer on watch was asleep when the ferry with {n} people aboard ran aground off {place}",
            "a ferry carrying {n} people hit the rocks off {place} while the officer on watch slept",
            "the ferry that grounded near {place} with {n} on board had a sleeping officer on its bridge",
        ),
    ),
    (
        (
            "{place} plant knew of cracks in {n} pipes",
            "Managers told of cracked pipes two years ago",
            "Two years of silence at {place}",
            "{n} pipes were cracked, and they knew",
            "What the plant’s managers knew",
            "Cracks at {place} were no news inside",
        ),
        (
            "managers at the {place} plant knew of cracks in {n} pipes for two years",
            "for two years the management of the plant in {place} had known that {n} pipes were cracked",
            "{n} cracked pipes at {place} were no news to the plant's managers, who had been told two years before",
        ),
    ),
]
QUOTES = [
    "“I have seen the log myself,” {he} said.",
    "“We told them in writing, twice,” {he} said.",
    "“Nobody came until it was light,” {he} said.",
    "“I was there, and I counted,” {he} said.",
    "“There is a list, and I have signed it,” {he} said.",
]
FILLERS = [
    "The town council meets again on Thursday.",
    "Traffic around the old market was slow for most of the day.",
    "Repairs are expected to take several weeks.",
    "The site was built forty years ago and was last renewed in part.",
    "Shops near the quay stayed open.",
    "Schools in the district were not affected.",
    "Similar incidents have cost the region dearly in the past.",
    "An inquiry will report before the summer.",
]
