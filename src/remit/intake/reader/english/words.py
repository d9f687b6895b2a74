"""The words of the trade that several English grammars need, as alternatives for patterns."""

BODY_HEADS = (
    "Committee|Council|Board|Office|Bureau|Department|Ministry|Commission|Group|Government|University|School|College"
    "|Authority|Agency|Court|Assembly|Parliament|Senate|Congress|CPPCC|Federation|Association|Union|Institute|Hospital"
    "|Cent(?:er|re)|Company|Branch|League|Cabinet|Trustees|Ministers|Governors|Directors|Supervisors|Administration"
    "|Corporation|Secretariat|Panel|Society|Academy|Bank|Chamber|Executive|Party|Conference|Team|Station|Division"
)
"""Heads of the names of bodies; written with a capital."""

MEETING = (
    r"(?:meeting|session|conference|symposium|forum|seminar|plenum|sitting|summit|assembly|congress"
    r"|mobili[sz]ation|workshop|hearing|(?:collective|special|group|centrali[sz]ed) (?:study|learning))"
)
"""What a body holds."""

HOLD = (
    r"(?:held|holds|hold|convened|convenes|organi[sz]ed|organi[sz]es|hosted"
    r"|hosts|called|opened|concluded|resumed|began|commenced|completed|reconvened)"
)

ROLE = (
    r"(?:(?:Lord |Lady |Deputy |Acting |Vice |Executive )?Mayors?|(?:Vice[- ]?|Deputy |Acting |Co-)?"
    r"(?:[Cc]hair(?:m[ae]n|wom[ae]n|persons?)?|[Pp]residents?|Secretary(?:[- ]General)?"
    r"|Director(?:-General)?|Governor|Premier|Minister|Commissioner|Magistrate|Dean|Principal|Chancellor"
    r"|Superintendent|Inspector|Convener|Provost|Head|Leader|Speaker|Reeve|Harbou?rmaster|Warden|Registrar|Bursar|Headteacher|Librarian|Coordinator"
    r"|Controller|Comptroller|Assessor|Surveyor|Sheriff|Marshal|Constable|Convenor|Moderator|Adviser|Advisor|Assistant|Rector"
    r"|Chief (?:\w+ ){0,2}(?:Officer|Executive|Nurse|Engineer|Planner|Justice"
    r"|Constable|Whip|Secretary)|(?:Vice )?Chancellor)"
    r"|Councill?ors?|Council ?[Mm]embers?|Cllrs?|Crs?|Alder(?:man|men|woman|person)s?|Trustees?|Directors"
    r"|Commissioners|Members?|Supervisors?|Governors|Selectm[ae]n"
    r"|(?:Town |City |Parish |Board |District )?(?:Clerk|Manager|Administrator|Attorney|Engineer|Planner"
    r"|Treasurer|Solicitor)|Recorder|Chief|Captain|Sergeant|Lieutenant|Officer|Auditor|Rapporteur|Ambassador"
    r"|Judge|Teacher|Representative)"
)
"""Roles as they stand before or after a name, with a capital."""

NOT_IN_NAMES = (
    "the a an of and to in at on for with by new city town county district municipal provincial "
    "state general party party's committee council meeting session conference board public regular "
    "special this that its his her they it all standing next first executive bureau ministry commission administration "
    "committees bureaus departments nurse officer director manager clerk chief secretary mayor chair chairman "
    "chairperson president office department staff guests none vacant absent present members others "
)
ORDINARY_NAME_WORDS = frozenset(NOT_IN_NAMES.split())
"""Words that are never part of a person's name."""
