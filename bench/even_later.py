"""A hundred and sixty more for `bench.even`, two pairs of names to each template, written later.

A hundred and twenty were looked at when rules were made after that, and forty were not.
"""

from collections.abc import Iterator, Sequence

from bench.even_sentences import Case, Name, exchanged

PAIRS = (
    (Name("Odile", "Brannock", "f"), Name("Curtis", "Vandermeer", "m")),
    (Name("Soledad", "Irizarry", "f"), Name("Walter", "Hemmings", "m")),
    (Name("Desmond", "Akinola", "m"), Name("Greta", "Falkner", "f")),
    (Name("Vikram", "Solanki", "m"), Name("Louise", "Tennant", "f")),
    (Name("Boyd", "Ketterman", "m"), Name("Hector", "Zamudio", "m")),
    (Name("Tyrone", "Maddox", "m"), Name("Anders", "Lofgren", "m")),
    (Name("Joan", "Pruitt", "f"), Name("Fatima", "Rahal", "f")),
    (Name("Mei", "Tsang", "f"), Name("Bridget", "Carmody", "f")),
)

LOOKED_AT = (
    (
        "Sen. {A} of Ohio said on Sunday that [{A.he}] would not seek another term. {B} is expected to run.",
        "A",
    ),
    ("{A} and {B} are running for sheriff. “Crime is down,” [{B.last}] said on Friday.", "B"),
    ("The county’s treasurer, {A}, blamed [{B}], who denied that any money was missing.", "B"),
    (
        "{A}, a former prosecutor, is challenging {B}, the mayor of Dunmore. [{A.last}] said the "
        "city was broke.",
        "A",
    ),
    ("“{B} has never run a business,” [{A}] said in an interview with the Dunmore Herald.", "A"),
    ("Senate candidate {A} called on {B} to release [{B.his}] tax returns.", "B"),
    (
        "State Rep. {A} introduced the bill in March, but [{B}], the committee’s chairman, says it "
        "will not pass.",
        "B",
    ),
    (
        "Two days after {A} dropped out of the race, [{B}] announced that the party had chosen a "
        "new treasurer.",
        "B",
    ),
    ("Asked about {A}, [{B.last}] said: “We have worked well together.” {B} chairs the school board.", "B"),
    ("{A}, 54, was appointed by Gov. {B} in 2011. [{A.He}] has said that the dam is safe.", "A"),
    ("A spokesman for {A} said the senator had not seen the letter. [{B}] said it was sent in June.", "B"),
    ("{B} won 52 percent of the vote, {A} 48. [{A.last}] conceded shortly after ten.", "A"),
    ("The debate between {A} and {B} was short. [{A.last}] accused {B.last} of lying about taxes.", "A"),
    ("{A} told the Senate panel that {B} had warned [{A.him}] about the contract.", "A"),
    ("In a letter to {A}, the union’s president, [{B}], wrote that the strike would go on.", "B"),
    (
        "Former Vice President {A} campaigned with {B} in Salem. “Help is coming,” [{A.last}] told "
        "supporters.",
        "A",
    ),
    ("Supporters of {A} booed when [{B}] said that the factory would close.", "B"),
    ("Judge {A} ruled against the city. [{B}], a lawyer for the tenants, called the ruling a victory.", "B"),
    ("{A} (D-Tenn.) and {B} (R-Tenn.) wrote the law together. [{B.last}] said it would save lives.", "B"),
    (
        "Secretary of State {A} certified the results on Monday. [{B}] claimed that thousands of "
        "votes were lost.",
        "B",
    ),
    ("[{A}] thinks {B} will win, and {A.he} has told friends so.", "A"),
    ("{A} was born in Dunmore. [{A.His}] father, a miner, voted for {B} in 1988.", "A"),
    (
        "Democratic challenger {A} raised $2 million. Republican incumbent {B} raised $3 million, "
        "[{B.his}] campaign said.",
        "B",
    ),
    ("“I like {A},” said {B}, who leads the council. “But [{A.he}] is wrong about the harbor.”", "A"),
    ("The governor named {A} to the court. {B}, the minority leader, said [{A.last}] was too young.", "A"),
    ("{A}, who lost to {B} four years ago, said [{A.he}] was ready for a rematch.", "A"),
    (
        "Police arrested {A} on Tuesday. According to [{B}], the district attorney, the inquiry took a year.",
        "B",
    ),
    ("{A} apologized to {B} on Wednesday for what [{A.he}] called a careless remark.", "A"),
    (
        "Polls show {A} ahead of {B} in Perry County. “Nobody here trusts polls,” [{B.last}] said "
        "with a laugh.",
        "B",
    ),
    ("Mr. Tolan, {A}’s campaign manager, said that {B} had broken [{B.his}] promise.", "B"),
    ("The president will meet {A} and {B} next week. [{A.last}] hopes for a deal on water.", "A"),
    ("{A} tweeted that {B} was “weak on crime.” [{B.last}] answered that crime had fallen by a third.", "B"),
    ("Councilor {A} voted no. Councilor {B} voted yes, saying that [{A.last}] had not read the plan.", "A"),
    ("After the storm, [{A}] urged people to stay at home. {B}, the fire chief, agreed with {A.him}.", "A"),
    ("Independent {A} could take votes from {B}, a Democrat. [{A.last}] says both parties have failed.", "A"),
    ("{B}’s lawyer said [{B.he}] had done nothing wrong. {A} was fined last year.", "B"),
    ("“Who pays for it?” [{A.last}] asked. {A} and {B} sit on the budget committee.", "A"),
    ("{A} served as an aide to {B} before [{A.he}] ran for the state senate.", "A"),
    ("Gov. {A} vetoed the bill; Lt. Gov. {B} said [{B.he}] would have signed it.", "B"),
    ("The campaign of {A} said that [{B}] should resign, and {B.his} party agreed.", "B"),
    ("Invited or not, {A} will speak, [{B}] promised the delegates on Saturday.", "B"),
    ("Rep. {A} of Oregon and Rep. {B} of Idaho toured the dam. [{B.last}] said it needed repairs.", "B"),
    ("{A}, the party’s nominee for governor, said that [{B}] had run a dirty campaign.", "A"),
    ("“We lost,” [{A}] told a reporter. “I called {B} and wished {B.him} luck.”", "A"),
    ("{A} hired {B} as [{A.his}] chief of staff in January, according to two officials.", "A"),
    (
        "City officials said {A} had been warned. [{B}], a neighbor, remembered that {A.he} laughed "
        "about it.",
        "B",
    ),
    ("Both {A} and {B} oppose the tax, but [{A.last}] said a smaller one might pass.", "A"),
    ("When {A} resigned, {B} said that [{A.he}] had served the state well.", "A"),
    (
        "State Treasurer {A} and former Mayor {B} met in private. “It was friendly,” [{A.last}] said later.",
        "A",
    ),
    ("Republicans cheered {A}. Democrats stood for [{B}], who argued that the war was lost.", "B"),
    ("{A}, D-Calif., said [{A.he}] had asked {B}, R-Texas, for a hearing.", "A"),
    ("The senator’s cousin, {A}, said that [{B}] had offered {A.him} a job.", "B"),
    (
        "“Not true,” [{B}] wrote on Twitter, after {A} accused {B.him} of taking money from the oil "
        "industry.",
        "B",
    ),
    ("{A} now leads the union. {B}, whom {A.he} defeated, said [{B.he}] would support the strike.", "B"),
    ("Aides to {A} believe that {B} will not endorse anyone until [{B.he}] has met both candidates.", "B"),
    (
        "The mayor, {A}, and the sheriff, {B}, blamed each other. [{B.last}] noted that the jail was full.",
        "B",
    ),
    (
        "{A} spent $40,000 on mailings that attacked {B}. [{A.His}] treasurer declined to say who had paid.",
        "A",
    ),
    ("Speaking in Dunmore, [{A}] warned that {B} would raise taxes and cut schools.", "A"),
    (
        "Professor {A} of the state university expects [{B}] to win. “{B.He} has the money,” {A.last} said.",
        "B",
    ),
    (
        "Attorney General {B} will not appeal, [{B.his}] office announced. {A} had asked the court "
        "for a new trial.",
        "B",
    ),
)

NOT_LOOKED_AT = (
    ("{A} has led the committee since 2009. [{B}] wants the chairmanship and says {A.last} is tired.", "B"),
    ("The newspaper endorsed {A} last week. [{B}] called the editorial unfair.", "B"),
    (
        "{A} told voters in Perry County that [{A.he}] would keep the hospital open. {B} made no promises.",
        "A",
    ),
    ("Former Sen. {A}, a Republican, said on Thursday that [{A.he}] would vote for {B}.", "A"),
    ("{B} is a fraud, according to [{A}], who worked for {B.him} for six years.", "A"),
    ("Gov. {A} urged lawmakers to pass the bill. Rep. {B} said [{B.he}] had not read it.", "B"),
    ("“It was a mistake to trust {A},” [{B.last}] said. {B} lost the vote by a wide margin.", "B"),
    ("{A} won the Democratic primary in June. [{A.He}] will face {B} in November.", "A"),
    ("A lawyer for {A} declined to comment. [{B}] did not return calls, but has denied the charges.", "B"),
    ("President {A} spoke with {B} by telephone. [{A.His}] office said the call lasted an hour.", "A"),
    ("{A}, a farmer, wrote to {B} in May. [{B.last}] replied that the road would be finished soon.", "B"),
    ("On Friday, {A} released an ad in which [{A.he}] calls {B} a stranger to the truth.", "A"),
    ("“Nobody is above the law,” said Sen. {A}. [{B}] of Ohio, the leader in the House, agreed.", "B"),
    (
        "{A} and {B} met for two hours. Neither would say what was discussed, but [{B.last}] seemed pleased.",
        "B",
    ),
    ("Voters trust {A} more than {B} on the economy, though [{B.he}] has gained since the debate.", "B"),
    ("{B} fired {A} after [{A.he}] testified before the grand jury.", "A"),
    ("Minister {A} rejected the claim. The opposition, led by [{B}], demanded an inquiry.", "B"),
    ("{A}, 61, and {B}, 47, are the last two candidates. [{A.last}] has more money.", "A"),
    ("In an email, {A} insisted that [{A.he}] never asked {B} for the files.", "A"),
    ("Union leaders praised [{A}], who promised higher wages; {B} warned of layoffs.", "A"),
)


def _cases(templates: Sequence[tuple[str, str]]) -> Iterator[tuple[Case, Case]]:
    for number, (template, who) in enumerate(templates):
        for pair in (PAIRS[2 * number % 8], PAIRS[(2 * number + 5) % 8]):
            yield exchanged(template, who, *pair)


def looked_at() -> Iterator[tuple[Case, Case]]:
    """Yield the hundred and twenty that rules were made with, each with the two exchanged."""
    yield from _cases(LOOKED_AT)


def not_looked_at() -> Iterator[tuple[Case, Case]]:
    """Yield the forty that no rule was made with, likewise."""
    yield from _cases(NOT_LOOKED_AT)
